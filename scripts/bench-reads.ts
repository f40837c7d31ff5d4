/** The kinds of reads that the bench tells apart, as `docs/how-it-works.md` names them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/t\/external_id\//, "register"],
  [/^\/t\/\d+/, "topic"],
  [/^\/posts\/\d+\/revisions\//, "revision"],
  [/^\/posts\/\d+\.json/, "post read back"],
  [/^\/polls\/voters/, "voters beyond 25"],
  [/^\/groups\/aval-[^/]+/, "electorate group"],
  [/^\/groups\//, "configured group"],
  [/^\/u\//, "account named"],
  [/^\/topics\/private-messages-sent\//, "messages sent"],
  [/^\/tag\//, "sweep: tag list"],
  [/^\/notifications/, "sweep: notifications"],
  [/^\/admin\/api\/web_hook/, "sweep: event log"],
  [/^\/(?:session\/current|about)/, "start-up"],
];

export function kindOfRead(path: string): string {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? `other (${path.replace(/\d+/g, "N")})`;
}
