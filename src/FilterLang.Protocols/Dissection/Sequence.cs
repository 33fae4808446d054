namespace FilterLang.Protocols;

/// <summary>
/// A list that grows while the catalogue is made. <see cref="List{T}"/> over our own structures and over <see langword="uint"/> is
/// compiled anew in every process: this one is compiled ahead of time.
/// </summary>
sealed class Sequence<T> where T : struct
{
    T[]? _elements;

    public int Count { get; private set; }

    public ref readonly T this[int index] => ref _elements![index];

    public void Add(T element)
    {
        if (_elements is null) _elements = new T[4];
        else if (Count == _elements.Length)
        {
            var wider = new T[Count * 2];
            Array.Copy(_elements, wider, Count);
            _elements = wider;
        }
        _elements[Count++] = element;
    }
}
