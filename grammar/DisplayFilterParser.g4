/*
 * Syntax of the display filter language (docs/LANGUAGE.md, "Syntax").
 *
 * Every decision needs one token of look-ahead, and everything that may be long is a loop instead of a recursion.
 * What depends on more than the kind of a token (the left side of "contains" must be an entity, a function's name must be
 * an identifier, ...) is checked by Parsing/SyntaxBuilder.cs.
 */
parser grammar DisplayFilterParser;

options { tokenVocab = DisplayFilterLexer; }

filter      : disjunction? EOF ;

// ---------------------------------------------------------------- tests

disjunction : exclusion ( OR exclusion )* ;
exclusion   : conjunction ( XOR conjunction )* ;
conjunction : negation ( AND negation )* ;
negation    : NOT* test ;
test        : LPAREN disjunction RPAREN
            | ( ANY | ALL ) arithmetic relation
            | arithmetic relation?
            ;

relation    : ( comparison arithmetic )+
            | CONTAINS operand
            | MATCHES operand
            | NOT? IN LBRACE element ( COMMA element )* RBRACE
            ;
comparison  : ANY_EQ | ALL_NE | ALL_EQ | ANY_NE | GT | GE | LT | LE ;
element     : arithmetic ( DOTDOT arithmetic )? ;

// ---------------------------------------------------------------- arithmetic

arithmetic  : sum ( BITAND sum )* ;
sum         : product ( ( PLUS | MINUS ) product )* ;
product     : signed ( ( STAR | SLASH | PERCENT ) signed )* ;
signed      : ( PLUS | MINUS )* primary ;
primary     : LBRACE arithmetic RBRACE
            | operand
            ;

// ---------------------------------------------------------------- operands

operand     : atom slice* ;
atom        : constant
            | word
            | field
            | reference
            ;
constant    : STRING | RAW_STRING | CHARACTER | FLOAT ;
word        : WORD ( layer | LPAREN arguments? RPAREN )? ;
arguments   : arithmetic ( COMMA arithmetic )* ;
field       : AT name layer?
            | DOTTED_NAME layer?
            ;
name        : WORD | DOTTED_NAME ;
reference   : DOLLAR ( target | LBRACE target RBRACE ) ;
target      : AT? name layer? ;
layer       : HASH ( LAYER_NUMBER | ranges ) ;
slice       : ranges ;
ranges      : LBRACKET RANGE_TEXT ( COMMA RANGE_TEXT )* RBRACKET ;
