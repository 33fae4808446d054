global using FilterLang.Captures;
global using FilterLang.Fields;
global using FilterLang.Protocols;
