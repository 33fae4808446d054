// Writes samples/handshake.pcap: how a TCP connection opens and closes, with other traffic in between. Always the same bytes.
//   dotnet run --project samples/MakeHandshake -- samples/handshake.pcap
using MakeHandshake;

string path = args.Length > 0 ? args[0] : "handshake.pcap";
using var file = new StoryFile(path);
Story.Tell(file);
return file.Finish();
