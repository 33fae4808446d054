using Xunit;

namespace FilterLang.TestSupport;

/// <summary>A fact about the development captures, skipped with a reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaptureFactAttribute : FactAttribute
{
    public CaptureFactAttribute()
    {
        if (Captures.Folder is null)
            Skip = "needs shared/captures beside a folder above the test binary";
    }
}
