import { configureGlobal, readConfigureGlobal } from "fast-check";

// The same examples in every run: a property that fails here fails everywhere.
configureGlobal({ ...readConfigureGlobal(), seed: 20_261_122 });
