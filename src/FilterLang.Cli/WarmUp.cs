using System.Runtime.CompilerServices;
using FilterLang.Cli.Options;
using FilterLang.Filters;

namespace FilterLang.Cli;

/// <summary>
/// What is slow the first time in a process (parsing, emitting code) begins on a thread of its own, while the catalogue is being made.
/// </summary>
static class WarmUp
{
    // From here on every filter is compiled to machine code.
    const long LargeFile = PacketQuestion.UsualCompileFrom * PacketQuestion.DissectionFactor;

    public static void Begin(Roles roles)
    {
        if (!RuntimeFeature.IsDynamicCodeCompiled || Environment.ProcessorCount == 1 || roles.Filter is not { } filter || string.IsNullOrWhiteSpace(filter)) return;
        bool emits = false;
        foreach (string file in roles.Files) emits |= file == "-" || file.Length > 0 && new FileInfo(file) is { Exists: true, Length: >= LargeFile };
        new Thread(() =>
        {
            FilterCompiler.WarmUpParser(filter);
            if (emits) FilterCompiler.WarmUp();
        }) { IsBackground = true }.Start();
    }
}
