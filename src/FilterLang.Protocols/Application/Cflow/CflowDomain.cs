namespace FilterLang.Protocols;

/// <summary>An observation domain: the templates that were told, and how far its records are numbered.</summary>
sealed class CflowDomain
{
    const int TemplateLimit = 4096;

    readonly Dictionary<uint, CflowTemplate> _templates = [];

    /// <summary>The frame of the last message, 0 before the first.</summary>
    public long LastFrame { get; set; }

    public uint NextSequence { get; set; }

    public CflowTemplate? Find(uint id) => _templates.GetValueOrDefault(id);

    /// <summary>The first template of a number stays.</summary>
    public void Add(uint id, CflowTemplate template)
    {
        if (_templates.Count < TemplateLimit) _ = _templates.TryAdd(id, template);
    }
}
