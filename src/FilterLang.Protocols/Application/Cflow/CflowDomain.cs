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

    /// <summary>The parts of the template that is being told.</summary>
    public List<CflowTemplate.Part> Told { get; } = [];

    /// <summary>Keeps what was told; the first template of a number stays.</summary>
    public void Keep(uint id, long frame)
    {
        if (_templates.Count < TemplateLimit && !_templates.ContainsKey(id)) _templates.Add(id, new CflowTemplate(frame, [.. Told]));
    }
}
