#!/usr/bin/env node
import module from "node:module";

// The cache must be on before the first import of ours, so that import is dynamic. Node 20 has none.
module.enableCompileCache?.();
const { main } = await import("../dist/main.js");
await main();
