/*
 * Scanner of the display filter language (docs/LANGUAGE.md, "Words").
 *
 * The scanner knows no field names. A WORD is the longest run that could be a name, a number, an address or a byte
 * sequence; which of these it is, Parsing/WordClassifier.cs tells from its shape, and the binder from its position.
 * Text that cannot be scanned becomes a token of its own, so that the first error in reading order is the one reported.
 */
lexer grammar DisplayFilterLexer;

// ---------------------------------------------------------------- operators, word and symbol

AND             : 'and' | '&&' ;
OR              : 'or' | '||' ;
XOR             : 'xor' | '^^' ;
NOT             : 'not' | '!' ;
ANY             : 'any' ;
ALL             : 'all' ;

ANY_EQ          : '==' | 'eq' | 'any_eq' ;
ALL_NE          : '!=' | 'ne' | 'all_ne' ;
ALL_EQ          : '===' | 'all_eq' ;
ANY_NE          : '!==' | 'any_ne' ;
GT              : '>' | 'gt' ;
GE              : '>=' | 'ge' ;
LT              : '<' | 'lt' ;
LE              : '<=' | 'le' ;
CONTAINS        : 'contains' ;
MATCHES         : 'matches' | '~' ;
IN              : 'in' ;

BITAND          : '&' | 'bitand' | 'bitwise_and' ;
PLUS            : '+' ;
MINUS           : '-' ;
STAR            : '*' ;
SLASH           : '/' ;
PERCENT         : '%' ;

LPAREN          : '(' ;
RPAREN          : ')' ;
LBRACE          : '{' ;
RBRACE          : '}' ;
COMMA           : ',' ;
DOTDOT          : '..' ;
AT              : '@' ;
DOLLAR          : '$' ;
LBRACKET        : '[' -> pushMode(RANGE) ;
HASH            : '#' -> pushMode(LAYER) ;

// ---------------------------------------------------------------- words

// Floating point numbers that hold a character which no word may hold.
FLOAT           : DIGIT+ ('.' DIGIT+)? [eE] '+' DIGIT+
                | '0' [xX] HEX+ ('.' HEX+)? [pP] '+' DIGIT+
                | [nN] [aA] [nN] '(' [A-Za-z0-9_]* ')'
                ;

// The longest match of all classes of words: groups joined by single dots, so never '..' and never a dot at the end.
WORD            : [A-Za-z0-9_:] [A-Za-z0-9_:/\-]* ('.' [A-Za-z0-9_:/\-]+)* ;

// A name with a leading dot is a field, always.
DOTTED_NAME     : ('.' [A-Za-z0-9_] [A-Za-z0-9_\-]*)+ ;

// ---------------------------------------------------------------- quoted text

STRING          : '"' STRING_BODY '"' ;
OPEN_STRING     : '"' STRING_BODY '\\'? ;
RAW_STRING      : [rR] '"' STRING_BODY '"' ;
OPEN_RAW_STRING : [rR] '"' STRING_BODY '\\'? ;
CHARACTER       : '\'' CHARACTER_BODY '\'' ;
OPEN_CHARACTER  : '\'' CHARACTER_BODY '\\'? ;

// ---------------------------------------------------------------- the rest

WHITE_SPACE     : [ \t\r\n]+ -> skip ;
STRAY           : . ;

fragment DIGIT          : [0-9] ;
fragment HEX            : [0-9A-Fa-f] ;
fragment STRING_BODY    : ( ~["\\] | '\\' . )* ;
fragment CHARACTER_BODY : ( ~['\\] | '\\' . )* ;

// ---------------------------------------------------------------- after '[': range text up to ',' or ']'

mode RANGE;

RANGE_TEXT      : ~[\],]+ ;
RANGE_COMMA     : ',' -> type(COMMA) ;
RBRACKET        : ']' -> popMode ;

// ---------------------------------------------------------------- after '#': digits or '['

mode LAYER;

LAYER_NUMBER    : [0-9]+ -> popMode ;
LAYER_BRACKET   : '[' -> type(LBRACKET), mode(RANGE) ;
LAYER_STRAY     : . -> popMode ;
