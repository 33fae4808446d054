global using FilterLang.Fields;
