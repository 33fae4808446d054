/*
 * Syntax of the display filter language (docs/LANGUAGE.md, "Syntax").
 *
 * Every decision needs one token of look-ahead, and everything that may be long is a loop instead of a recursion. Operators of
 * different strength stand in one loop, since a level for each would cost a node for each around every single value; how tightly
 * they bind is written once, in Parsing/SyntaxBuilder.cs:
 *
 *     or || ,  xor ^^ ,  and && ,  not ! ,  relations ,  & ,  + - ,  * / % ,  signs
 *
 * What depends on more than the kind of a token (the left side of "contains" must be an entity, a function's name must be an
 * identifier, ...) is checked by Parsing/MisplacedToken.cs.
 */
parser grammar DisplayFilterParser;

options { tokenVocab = DisplayFilterLexer; }

filter      : tests? EOF ;

// ---------------------------------------------------------------- tests

tests       : negation ( ( AND | XOR | OR ) negation )* ;
negation    : NOT* test ;
test        : LPAREN tests RPAREN
            | ( ANY | ALL ) arithmetic relation
            | arithmetic relation?
            ;

relation    : ( ( ANY_EQ | ALL_NE | ALL_EQ | ANY_NE | GT | GE | LT | LE ) arithmetic )+
            | CONTAINS operand
            | MATCHES operand
            | NOT? IN LBRACE element ( COMMA element )* RBRACE
            ;
element     : arithmetic ( DOTDOT arithmetic )? ;

// ---------------------------------------------------------------- arithmetic

arithmetic  : signed ( ( BITAND | PLUS | MINUS | STAR | SLASH | PERCENT ) signed )* ;
signed      : ( PLUS | MINUS )* ( LBRACE arithmetic RBRACE | operand ) ;

// ---------------------------------------------------------------- operands

operand     : ( STRING | RAW_STRING | CHARACTER | FLOAT | word | field | reference ) ranges* ;
word        : WORD ( layer | LPAREN arguments? RPAREN )? ;
arguments   : arithmetic ( COMMA arithmetic )* ;
field       : ( AT name | DOTTED_NAME ) layer? ;
name        : WORD | DOTTED_NAME ;
reference   : DOLLAR ( target | LBRACE target RBRACE ) ;
target      : AT? name layer? ;
layer       : HASH ( LAYER_NUMBER | ranges ) ;
ranges      : LBRACKET RANGE_TEXT ( COMMA RANGE_TEXT )* RBRACKET ;
