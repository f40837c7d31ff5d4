/** Where pdfmake looks for fonts before it looks for files; documented, but missing from its types. */
import "pdfmake";

declare module "pdfmake" {
  const virtualfs: { writeFileSync(name: string, content: Buffer): void };
}
