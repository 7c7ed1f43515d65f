#ifndef DEMARCHE_DLUA_SEAL_H
#define DEMARCHE_DLUA_SEAL_H

/* What the seal and the begin of a statement share. */

#include "internal.h"

/* Stack of both walks; 1 is the request. */
enum { OBJECTS = 2, VALUES = 3, SEEN = 4, OBJECT = 5 };

extern const char dlua_nil_upvalue; /* its address stands for nil in the notes */

lua_Integer dlua_number_at(lua_State *L, lua_Integer at); /* a note [-0, +0, -] */

/* Drops what the shim itself keeps from one call to the next; it adds no key. [-0, +0, -] */
void dlua_forget(lua_State *L);

/* Collects; several times when much is left, since lists of liblua's own shrink by halves. */
void dlua_collect(lua_State *L);

#endif
