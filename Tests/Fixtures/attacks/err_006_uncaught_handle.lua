-- EXPECT error: a handle as an error
error(tok and tok(1) or "no handles here")
