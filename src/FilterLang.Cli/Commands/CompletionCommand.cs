using System.Text;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter completion SHELL</c>: a script that completes commands and options, made of the same tables as the help.</summary>
sealed class CompletionCommand : Command
{
    static readonly (string Shell, Func<string> Script)[] s_shells = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];

    public override string Usage => "SHELL";

    public override string Details => """
          dfilter completion bash > /etc/bash_completion.d/dfilter
          dfilter completion zsh  > ~/.zsh/completions/_dfilter
          dfilter completion fish > ~/.config/fish/completions/dfilter.fish
          dfilter completion pwsh >> $PROFILE

        """;

    public override IReadOnlyList<string> CommonOptions => [];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        int row = settings.Positionals.Count == 1 ? Array.FindIndex(s_shells, s => s.Shell == settings.Positionals[0]) : -1;
        if (row < 0) return Refuse($"completion: it must be one of: {string.Join(", ", s_shells.Select(s => s.Shell))}");
        output.Write(Encoding.UTF8.GetBytes(s_shells[row].Script()));
        return ExitCode.Done;
    }

    static IEnumerable<string> Words(CliOption option)
    {
        if (option.Letter != '\0') yield return "-" + option.Letter;
        if (option.Name is { } name) yield return "--" + name;
    }

    static string AllWords => string.Join(' ', OptionTable.All.SelectMany(Words));

    static string Commands => string.Join(' ', CommandTable.All.Select(c => c.Name));

    static string Bash() => $$"""
        # bash completion for dfilter
        _dfilter() {
            local word=${COMP_WORDS[COMP_CWORD]}
            case ${COMP_WORDS[COMP_CWORD-1]} in
                -T) COMPREPLY=($(compgen -W "text fields json jsonraw ek pdml psml tabs csv jsonl" -- "$word")); return ;;
                -F) COMPREPLY=($(compgen -W "pcapng pcap nsecpcap" -- "$word")); return ;;
                -t) COMPREPLY=($(compgen -W "a ad adoy d dd e r u ud udoy" -- "$word")); return ;;
                -G) COMPREPLY=($(compgen -W "fields protocols values ftypes decodes" -- "$word")); return ;;
            esac
            if [[ $word == -* ]]; then
                COMPREPLY=($(compgen -W "{{AllWords}}" -- "$word"))
            elif [[ $COMP_CWORD == 1 ]]; then
                COMPREPLY=($(compgen -W "{{Commands}}" -- "$word") $(compgen -f -- "$word"))
            else
                COMPREPLY=($(compgen -f -- "$word"))
            fi
        }
        complete -o filenames -F _dfilter dfilter

        """;

    static string Zsh()
    {
        var script = new StringBuilder("#compdef dfilter\n# zsh completion for dfilter\n_arguments -s \\\n");
        foreach (CliOption option in OptionTable.All)
            foreach (string word in Words(option))
            {
                string help = option.Help.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).Replace("'", "'\\''", StringComparison.Ordinal);
                script.Append($"  '*{word}[{help}]{(option.Argument is { } argument ? $":{argument}:_files" : "")}' \\\n");
            }
        return script.Append($"  '1:filter or command:({Commands})' \\\n  '*:file:_files'\n").ToString();
    }

    static string Fish()
    {
        var script = new StringBuilder("# fish completion for dfilter\n");
        foreach (CommandRow row in CommandTable.All) script.Append($"complete -c dfilter -n __fish_use_subcommand -a {row.Name} -d '{Quoted(row.Help)}'\n");
        foreach (CliOption option in OptionTable.All)
            script.Append($"complete -c dfilter{(option.Letter != '\0' ? $" -s {option.Letter}" : "")}{(option.Name is { } name ? $" -l {name}" : "")}{(option.Argument is null ? "" : " -r")} -d '{Quoted(option.Help)}'\n");
        return script.ToString();
    }

    static string Quoted(string text) => text.Replace("'", "\\'", StringComparison.Ordinal);

    static string PowerShell() => $$"""
        # PowerShell completion for dfilter
        Register-ArgumentCompleter -Native -CommandName dfilter -ScriptBlock {
            param($word, $ast, $position)
            $words = if ($word.StartsWith('-')) { '{{AllWords}}' } else { '{{Commands}}' }
            $words.Split(' ') | Where-Object { $_.StartsWith($word) } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_) }
        }

        """;
}
