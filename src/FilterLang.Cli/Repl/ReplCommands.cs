using FilterLang.Cli.Commands;

namespace FilterLang.Cli.Repl;

/// <summary>A dot-command: what stands behind its name, its line of help, and what it does.</summary>
sealed record ReplRow(string Name, string Usage, string Help, Action<ReplSession, DotCommand> Run);

/// <summary>All dot-commands.</summary>
static class ReplCommands
{
    public static readonly ReplRow[] All =
    [
        new("open", "FILE", "read this capture from now on", static (s, c) => { if (Needs(s, c, 1)) s.Open(c.Words[0]); }),
        new("fields", "WORD...", "search the catalogue of fields", static (s, c) => s.Run(["fields", "--", .. c.Words])),
        new("explain", "[FILTER]", "what a filter means and how it is run; the last one unless given", static (s, c) => s.RunWithFilter(c.Rest, f => ["explain", "--", f])),
        new("why", "N", "why frame N passes the last filter, or not", static (s, c) => { if (Needs(s, c, 1)) s.RunWithFile(f => ["explain", "--why", "--", s.Filter, f, c.Words[0]]); }),
        new("show", "N", "the detail tree of frame N", static (s, c) => Show(s, c, "-V")),
        new("hex", "N", "the bytes of frame N", static (s, c) => Show(s, c, "-x")),
        new("set", "NAME:VALUE | lines N", "a preference as -o takes it; or how many matches are shown", static (s, c) => s.Set(c.Words)),
        new("macro", "NAME=TEXT", "define a macro; without one, list them", static (s, c) => s.Macro(c.Rest)),
        new("save", "FILE", "write the frames that match the last filter to a capture", static (s, c) => { if (Needs(s, c, 1)) s.RunWithFile(f => ["-r", f, "-Y", s.Filter, "-w", c.Words[0]]); }),
        new("export", "FORMAT [FIELD...]", "print the matching frames as csv, json, jsonl, fields, pdml, …", static (s, c) => Export(s, c)),
        new("flows", "[OPTION...]", "the conversations of the capture", static (s, c) => Flows(s, c)),
        new("time", "on | off", "show how long answers take", static (s, c) => { if (Needs(s, c, 1)) s.ShowsTime = c.Words[0] == "on"; }),
        new("help", "[functions | operators]", "this list, or a table of the language", static (s, c) => Help(s, c)),
        new("quit", "", "leave; so does Ctrl-D", static (s, _) => s.IsDone = true),
    ];

    public static ReplRow? Find(string name) => Array.Find(All, row => row.Name == name);

    static bool Needs(ReplSession session, DotCommand command, int words)
    {
        if (command.Words.Count == words) return true;
        session.Complain($"usage: .{command.Name} {Find(command.Name)!.Usage}");
        return false;
    }

    static void Show(ReplSession session, DotCommand command, string how)
    {
        if (!Needs(session, command, 1)) return;
        if (!uint.TryParse(command.Words[0], out uint number) || number == 0) session.Complain($"\"{command.Words[0]}\" is no number of a frame");
        else session.RunWithFile(file => ["-r", file, "-c", $"{number}", "-Y", $"frame.number == {number}", how]);
    }

    static void Export(ReplSession session, DotCommand command)
    {
        if (command.Words.Count == 0) Needs(session, command, 1);
        else session.RunWithFile(file => ["-r", file, "-Y", session.Filter, "-T", command.Words[0], .. command.Words.Skip(1).SelectMany(f => new[] { "-e", f })]);
    }

    static void Flows(ReplSession session, DotCommand command) => session.RunWithFile(file => ["flows", .. command.Words, file]);

    static void Help(ReplSession session, DotCommand command)
    {
        if (command.Words.Count > 0)
        {
            session.Run(["help", .. command.Words]);
            return;
        }
        session.Print("A filter shows how many frames match and the first of them; Tab completes, Ctrl-R searches the history.\n");
        foreach (ReplRow row in All) session.Print($"  {"." + row.Name + " " + row.Usage,-32} {row.Help}\n");
    }
}
