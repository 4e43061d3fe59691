// Opens a draft that a citizen took along, in the citizen's own browser. The code stands behind the # of the address, which
// is sent to nobody; the platform is told a name that follows from the code and leads back to nothing.

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const FORMAT = 4, NONCE = 12, LENGTH = 8;
const SECTIONS = ["waiting", "asking", "closed", "unable", "away", "dropped", "opened"];
const text = new TextEncoder();
const shown = document.querySelector.bind(document);

function show(section) {
  for (const one of SECTIONS) shown(`#${one}`).hidden = one !== section;
  if (section === "closed") shown("#asking").hidden = false;
}

function codeIn(typed) {
  const plain = typed.slice(typed.lastIndexOf("#") + 1).normalize("NFKC").toUpperCase();
  const read = plain.replaceAll("I", "1").replaceAll("L", "1").replaceAll("O", "0");
  return Array.from(read).filter((char) => ALPHABET.includes(char)).join("");
}

async function derived(code, label) {
  const secret = await crypto.subtle.importKey("raw", text.encode(code), "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: text.encode(`hetao-draft/${label}`) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, secret, 256));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(written) {
  const plain = atob(written.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}

async function ask(what, name) {
  const body = JSON.stringify({ name });
  const answer = await fetch(`/drafts/${what}`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
  if (!answer.ok) throw new TypeError("the platform cannot answer now");
  return answer.json();
}

async function unsealed(code, name, box) {
  const key = await crypto.subtle.importKey("raw", await derived(code, "key"), "AES-GCM", false, ["decrypt"]);
  const iv = box.slice(FORMAT, FORMAT + NONCE);
  const additionalData = new Uint8Array([...box.slice(0, FORMAT), ...text.encode(name)]);
  const content = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, key, box.slice(FORMAT + NONCE));
  const length = Number(new DataView(content).getBigUint64(0));
  return JSON.parse(new TextDecoder().decode(new Uint8Array(content, LENGTH, length)));
}

function line(title, value) {
  const [row, term, said] = ["div", "dt", "dd"].map((tag) => document.createElement(tag));
  term.textContent = title;
  said.textContent = value || "还没有填";
  row.append(term, said);
  return row;
}

function lay(draft, lastDay) {
  const [year, month, day] = lastDay.split("-").map(Number);
  shown("#item").textContent = draft.item_name;
  shown("#sample").hidden = !draft.sample;
  shown("#last_day").textContent = `${year}年${month}月${day}日`;
  shown("#lines").replaceChildren(...draft.lines.map((one) => line(one.title, one.text)));
  show("opened");
}

async function open(code) {
  show("waiting");
  const name = base64url(await derived(code, "name"));
  let found;
  try {
    found = await ask("open", name);
  } catch {
    show("away");
    return;
  }
  try {
    lay(await unsealed(code, name, bytesOf(found.box ?? "")), found.last_day);
    shown("#drop_really").onclick = () => drop(name);
  } catch {
    show("closed");
  }
}

async function drop(name) {
  try {
    await ask("drop", name);
    show("dropped");
  } catch {
    show("away");
  }
}

function begin() {
  const code = codeIn(location.hash);
  if (!globalThis.crypto?.subtle) show("unable");
  else if (code) open(code);
  else show("asking");
}

shown("#typed").addEventListener("submit", (event) => {
  event.preventDefault();
  open(codeIn(new FormData(event.target).get("code")));
});
shown("#drop").addEventListener("click", () => { shown("#sure").hidden = false; });
shown("#drop_not").addEventListener("click", () => { shown("#sure").hidden = true; });
globalThis.addEventListener("hashchange", begin);
begin();
