namespace FilterLang.Protocols;

/// <summary>An information element: what a template's number stands for, RFC 7012.</summary>
/// <param name="name">What templates call it, empty where it has no name there.</param>
/// <param name="recorded">What its values are recorded as; null where they are told in several fields, or in none.</param>
/// <param name="form">How its values are written.</param>
sealed class CflowElement(Field? recorded, CflowForm form, string name)
{
    public Field? Field => recorded;

    public CflowForm Form => form;

    /// <summary>What templates call it, empty where it has no name there.</summary>
    public string Name => name;
}
