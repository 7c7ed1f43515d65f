#ifndef DEMARCHE_CLUA_SHIM_H
#define DEMARCHE_CLUA_SHIM_H

/* The three headers of liblua5.4-dev; pkg-config lua5.4 gives their folder. */
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>

#endif
