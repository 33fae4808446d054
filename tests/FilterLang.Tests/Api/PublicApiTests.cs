using FilterLang.TestSupport;

namespace FilterLang.Tests.Api;

/// <summary>What embedders may rest on changes only on purpose.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void TheDoorIsAsCommitted() => PublicApi.AssertUnchanged(typeof(DisplayFilter).Assembly, "tests/FilterLang.Tests/Api/FilterLang.txt");
}
