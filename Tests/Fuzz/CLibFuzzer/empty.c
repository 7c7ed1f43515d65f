// The package manager wants a source file.
#include "CLibFuzzer.h"
