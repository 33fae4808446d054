namespace FilterLang.Captures;

internal sealed class PcapngWriter(OutputBuffer output, CaptureWriterOptions options) : RecordWriter(output, options)
{
    public override bool Begin(CaptureReader? source) => true;
    public override bool Write(in CaptureRecord record) => true;
    public override bool Finish() => true;
}
