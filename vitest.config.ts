import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    env: { TZ: "Europe/Berlin", FORCE_COLOR: "0", LANG: "en_GB.UTF-8" },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
