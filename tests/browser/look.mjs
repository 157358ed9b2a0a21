// Opens HTML files in a real browser and says, a line each, whatever is wrong with them: messages, requests, sideways scrolling,
// rows that a page of paper may cut, and what axe finds. Pictures go to a folder, if one is named.
//
//   node look.mjs TOOLS BROWSER FILE… [--pictures FOLDER]
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import path from "node:path";

const [tools, browserPath, ...rest] = process.argv.slice(2);
const at = rest.indexOf("--pictures");
const [files, pictures] = at < 0 ? [rest, null] : [rest.slice(0, at), rest[at + 1]];
const require = createRequire(path.join(tools, "package.json"));
const puppeteer = require("puppeteer-core");
const axe = require("axe-core").source;

const WIDTHS = [320, 390, 768, 1280, 3840];
// A4 without the margins, in CSS pixels, and the height of a page.
const PAPER = { width: 673, height: 986 };

const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox", "--disable-gpu"] });
for (const file of files) {
  const name = path.basename(file, ".html");
  const wrong = (words) => console.log(`${name}: ${words}`);
  const page = await browser.newPage();
  const url = pathToFileURL(path.resolve(file)).href;
  page.on("console", (message) => wrong(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong(`error: ${error.message}`));
  page.on("request", (request) => request.url() === url || wrong(`request: ${request.url()}`));
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      if (scheme === "light" && width === WIDTHS[0]) await page.goto(url);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) wrong(`${wide} pixels too wide at ${width}`);
      if (pictures) await page.screenshot({ path: path.join(pictures, `${name}-${width}-${scheme}.png`), fullPage: true });
    }
    await page.setViewport({ width: 390, height: 900 });
    await page.evaluate(axe);
    const found = await page.evaluate(async () => (await axe.run()).violations);
    for (const rule of found) wrong(`axe, ${scheme}: ${rule.id}: ${rule.help}: ${rule.nodes[0].html.slice(0, 200)}`);
  }
  await page.emulateMediaType("print");
  await page.setViewport(PAPER);
  const cut = await page.evaluate((height) => {
    const rows = [...document.querySelectorAll("tr, tbody, dl > div, li")].filter((row) => !row.closest("nav"));
    const whole = (row) => {
      const inside = row.matches("tbody") && !row.parentElement.matches(".bars");
      return inside || getComputedStyle(row).breakInside === "avoid" || row.parentElement.matches(".shares ul");
    };
    const bad = rows.filter((row) => !whole(row) || (row.matches("tr, dl > div") && row.offsetHeight > height));
    return bad.map((row) => row.outerHTML.slice(0, 120));
  }, PAPER.height);
  cut.forEach((row) => wrong(`a page may cut ${row}`));
  const paper = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (paper > 0) wrong(`${paper} pixels wider than A4`);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, path: pictures ? path.join(pictures, `${name}.pdf`) : undefined });
  if (pdf.length < 1000) wrong("nothing was printed");
  await page.close();
}
await browser.close();
