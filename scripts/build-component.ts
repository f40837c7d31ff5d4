/** `npm run component`: writes the theme component's zip to `dist/`, to be installed by hand on a forum. */
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { componentZip } from "../src/setup/things/component-zip.ts";

const target = fileURLToPath(new URL("../dist/aval-theme-component.zip", import.meta.url));
const zip = await componentZip();
await mkdir(new URL("../dist/", import.meta.url), { recursive: true });
await writeFile(target, zip);
console.log(`${target}\n${zip.length} bytes, SHA-256 ${createHash("sha256").update(zip).digest("hex")}`);
