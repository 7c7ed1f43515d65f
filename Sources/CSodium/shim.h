#ifndef DEMARCHE_CSODIUM_SHIM_H
#define DEMARCHE_CSODIUM_SHIM_H

/* The header of libsodium-dev; pkg-config libsodium gives its folder and the link flag. */
#include <sodium.h>

#endif
