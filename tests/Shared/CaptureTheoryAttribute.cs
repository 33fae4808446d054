using Xunit;

namespace FilterLang.TestSupport;

/// <summary>A theory about the development captures, skipped with a reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaptureTheoryAttribute : TheoryAttribute
{
    public CaptureTheoryAttribute()
    {
        if (Captures.Folder is null)
            Skip = "needs shared/captures beside a folder above the test binary";
    }
}
