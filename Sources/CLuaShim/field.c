/*
 * Fields of handles. The name of a field is looked up by the address of the string, of which Lua
 * has one copy as long as it is short and we hold it; Swift then sees a small number.
 */

#include "internal.h"

static dlua_field *slot(dlua_state *state, uint32_t class_id, const void *name) {
  size_t at = ((uintptr_t)name >> 5) + class_id * 37;
  for (;; at++) {
    dlua_field *field = &state->fields[at & (DLUA_FIELD_SLOTS - 1)];
    if (!field->name || (field->name == name && field->class_id == class_id)) return field;
  }
}

/*
 * Asks what the name at 2 means to the class, and remembers it while there is room; also where
 * nobody is there to ask, so that a state needs the same memory wherever it runs.
 */
static int32_t resolve(lua_State *L, uint32_t class_id) {
  dlua_state *state = dlua_of(L);
  size_t count;
  if (lua_type(L, 2) != LUA_TSTRING) return -1;
  const char *name = lua_tolstring(L, 2, &count);
  if (count > DLUA_MAX_SHORT || state->field_count == DLUA_FIELD_SLOTS * 3 / 4) return -1;
  dlua_bytes bytes = {(const uint8_t *)name, count};
  int32_t number = -1;
  if (state->resolver) number = state->resolver(state->context, class_id, bytes);
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &dlua_key_fields) != LUA_TTABLE) {
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &dlua_key_fields);
  }
  lua_pushvalue(L, 2);
  lua_pushboolean(L, 1);
  lua_rawset(L, -3);
  lua_settop(L, 2);
  dlua_field *field = slot(state, class_id, lua_topointer(L, 2));
  *field = (dlua_field){lua_topointer(L, 2), class_id, number};
  state->field_count++;
  return number;
}

/* Only Lua calls this, so that the first argument is a handle. */
int dlua_handle_index(lua_State *L) {
  dlua_state *state = dlua_of(L);
  const dlua_handle *handle = lua_touserdata(L, 1);
  const void *name = lua_topointer(L, 2);
  if (!handle || !name) return dlua_dispatch(L, DLUA_INDEX);
  const dlua_field *field = slot(state, handle->class_id, name);
  int32_t number = field->name ? field->number : resolve(L, handle->class_id);
  if (number < 0) return dlua_dispatch(L, DLUA_INDEX);
  dlua_tick(L, 2); /* as for two encoded values */
  dlua_scalar result;
  lua_State *asking = state->asking;
  state->asking = L;
  state->incoming.count = 0;
  int32_t outcome = state->reader(state->context, handle->class_id, handle->generation,
                                  handle->id, (uint32_t)number, &result);
  state->asking = asking;
  return dlua_answer(L, outcome, &result);
}
