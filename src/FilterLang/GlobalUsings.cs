global using FilterLang.Captures;
global using FilterLang.Fields;
global using FilterLang.Filters;
global using FilterLang.Protocols;
