/** Tells whether a PDF is the letter of this page, or which other version, by its SHA-256. The file is read here and sent nowhere. */
const drop = document.querySelector("#drop");
const input = document.querySelector("#file");
const result = document.querySelector("#result");

/** @param {File} file */
async function check(file) {
  tell("", drop.dataset.checking);
  try {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
    const known = JSON.parse(drop.dataset.files).find((one) => one.sha256 === sha256);
    if (known) tell(known.kind, known.words);
    else tell("bad", drop.dataset.different);
  } catch {
    tell("bad", drop.dataset.unreadable);
  }
}

function tell(kind, message) {
  result.className = `result ${kind}`;
  result.textContent = message;
}

// Web Crypto exists on https and on this machine only; elsewhere the page keeps to the commands.
if (drop && globalThis.isSecureContext) {
  drop.hidden = false;
  input.addEventListener("change", () => {
    if (input.files.length > 0) void check(input.files[0]);
  });
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    const [file] = event.dataTransfer.files;
    if (file) void check(file);
  });
}
