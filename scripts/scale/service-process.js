/**
 * A service in a process of its own, as the package installs and starts it (`dist`), for figures of memory: told its
 * forum by the environment, it says to its parent how much it holds once it is ready and at rest, then makes letters
 * when asked to and says it again. Plain JavaScript, since taking types away costs memory that an installed service
 * does not need.
 */
const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { keepMemorySmall } = await built("cli/small-memory.js");
keepMemorySmall();
const { frenchLetter } = await built("letter/example-letter.js");
const { letterPress, PLAIN_PRESS } = await built("letter/letter-press.js");
const { pressOf } = await built("letter/press-of.js");
const { readSettings } = await built("settings/read-settings.js");
const { createApp } = await built("shell/app.js");
const { assemble } = await built("shell/assemble.js");
const { listen } = await built("shell/listen.js");
const { createService } = await built("shell/service.js");

const { BENCH_FORUM: forumUrl, BENCH_KEY: apiKey, BENCH_SECRET: secret, BENCH_BOT: username } = process.env;
const settings = readSettings("network: Network\nlanguage: en\n", "aval.yaml", { forumUrl, publicUrl: null });
const press = await letterPress(PLAIN_PRESS, "");
const parts = assemble({
  settings,
  connection: { apiKey, username, budgetPerMinute: Infinity },
  secrets: [secret],
  sealSecrets: [secret],
  log: { level: "error" },
  pressOf: pressOf(press),
});
const service = createService(parts);
const server = await listen(createApp(service, parts), 0, "127.0.0.1");
const begun = performance.now();
await service.start();
const ready = performance.now() - begun;
await service.idle();
// What every visitor of the register and every look at a topic asks for.
const cards = await service.register();
process.send({ ready, cards: cards.length, bytes: process.memoryUsage.rss() });

process.once("message", async (letters) => {
  for (let n = 1; n <= letters; n += 1) {
    const letter = { ...frenchLetter, reference: `LS-2026-57-${n}`, project: `La Halle aux graines ${n}` };
    await press.renderPdf(letter, press.letterText(letter));
  }
  process.send({ ready, cards: cards.length, bytes: process.memoryUsage.rss() });
  server.close();
  await service.stop();
  process.disconnect();
});
