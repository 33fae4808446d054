namespace FilterLang.Protocols;

/// <summary>Hears of the objects that messages carry, as they are dissected.</summary>
public delegate void ObjectHeard(in ObjectPiece piece);
