global using FilterLang.Fields;
global using static FilterLang.Fields.Display;
