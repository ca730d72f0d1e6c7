#!/usr/bin/env node
"use strict";

// The cache must be on before the first file of ours is loaded. Node 20 has none.
require("node:module").enableCompileCache?.();
void require("../dist/main.js").main();
