using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What comes next on a connection.</summary>
enum MysqlState : byte
{
    Unknown, Login, LoginAnswer, SwitchAnswer, Sha2Request, PublicKey, Sha2Response, Request, Answer, Message, Tabular, ShowFields, Columns, Rows,
    PrepareAnswer, Parameters, PreparedColumns, FileData, Binlog,
}

/// <summary>What is remembered of a connection: what its ends can do, what was asked, and statements that were prepared.</summary>
sealed class MysqlConversation : IReusableState
{
    /// <summary>Columns of a result set and parameters of a statement that are remembered, and statements.</summary>
    public const int ColumnLimit = 4096, StatementLimit = 256;

    readonly (uint Id, int Parameters)[] _statements = new (uint, int)[StatementLimit];
    ushort[] _columnTypes = new ushort[16], _columnFlags = new ushort[16], _types = new ushort[16];
    int[] _names = new int[16];
    int _statementCount, _seen, _typeCount, _preparedColumns;

    public MysqlState State { get; set; }

    public bool IsMariaDb { get; set; }

    /// <summary>The client wanted TLS.</summary>
    public bool IsSsl { get; set; }

    /// <summary>The method at hand is caching_sha2_password.</summary>
    public bool IsSha2 { get; set; }

    public uint ServerCapabilities { get; set; }

    public uint ServerExtended { get; set; }

    public uint ClientCapabilities { get; set; }

    /// <summary>The upper half; where no login was seen, that of a client of today.</summary>
    public uint ClientExtended { get; set; } = MysqlCapabilities.DeprecateEof;

    /// <summary>Result sets end with an OK packet and have no EOF packet behind the columns.</summary>
    public bool EndsWithOk => (ClientExtended & MysqlCapabilities.DeprecateEof) != 0;

    /// <summary>The result set answers the execution of a statement: its rows are binary.</summary>
    public bool IsBinary { get; private set; }

    public bool IsExecuting { get; set; }

    /// <summary>The statement that was executed last is known.</summary>
    public bool HasStatement { get; private set; }

    public int ColumnCount { get; private set; }

    public void BeginColumns(int count) => (ColumnCount, _seen) = (count, 0);

    public void AddColumn(uint type, uint flags)
    {
        if (State == MysqlState.Parameters)
        {
            _seen++;
            return;
        }
        if (_seen < ColumnLimit)
        {
            if (_seen == _columnTypes.Length)
            {
                Array.Resize(ref _columnTypes, _seen * 2);
                Array.Resize(ref _columnFlags, _seen * 2);
            }
            (_columnTypes[_seen], _columnFlags[_seen]) = ((ushort)type, (ushort)flags);
        }
        _seen++;
    }

    /// <summary>The type and the flags of a column of the result set.</summary>
    public (uint Type, uint Flags) Column(int number) => number < Math.Min(_seen, _columnTypes.Length) ? (_columnTypes[number], _columnFlags[number]) : default;

    public void BeginRows() => (IsBinary, IsExecuting) = (IsExecuting, false);

    /// <summary>A statement was prepared: its parameters are described next, then its columns.</summary>
    public void Prepare(uint statement, int parameters, int columns)
    {
        _statements[_statementCount++ % StatementLimit] = (statement, parameters);
        (_preparedColumns, _seen) = (columns, 0);
        if (parameters > 0) (State, ColumnCount) = (MysqlState.Parameters, parameters);
        else EndParameters();
    }

    /// <summary>All parameters were described.</summary>
    public void EndParameters()
    {
        (ColumnCount, _seen) = (_preparedColumns, 0);
        State = _preparedColumns > 0 ? MysqlState.PreparedColumns : MysqlState.Request;
    }

    /// <summary>Whether all parameters were described.</summary>
    public bool HasSeenAll => _seen >= ColumnCount;

    /// <summary>How many parameters a statement has.</summary>
    public int ParametersOf(uint statement)
    {
        for (int i = Math.Min(_statementCount, StatementLimit) - 1; i >= 0; i--)
        {
            if (_statements[i].Id != statement) continue;
            HasStatement = true;
            return Math.Min(_statements[i].Parameters, ColumnLimit);
        }
        HasStatement = false;
        return 0;
    }

    public void SetType(int number, ushort type, int nameAt)
    {
        if (number >= _types.Length)
        {
            Array.Resize(ref _types, _types.Length * 2);
            Array.Resize(ref _names, _types.Length);
        }
        (_types[number], _names[number], _typeCount) = (type, nameAt, number + 1);
    }

    public (uint Type, int NameAt) TypeOf(int number) => number < _typeCount ? (_types[number], _names[number]) : default;

    public void Reset()
    {
        State = MysqlState.Unknown;
        IsMariaDb = IsSsl = IsSha2 = IsBinary = IsExecuting = HasStatement = false;
        ServerCapabilities = ServerExtended = ClientCapabilities = 0;
        ClientExtended = MysqlCapabilities.DeprecateEof;
        (ColumnCount, _seen, _typeCount, _statementCount, _preparedColumns) = (0, 0, 0, 0, 0);
    }
}
