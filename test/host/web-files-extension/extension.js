// The workspace of a VS Code for the Web under test: a file system in memory, filled from the server that the
// workbench came from, and searched as the file systems of vscode.dev are.
const vscode = require('vscode');

const scheme = 'gongbao-memory';

exports.activate = (context) => {
  const address = context.extensionUri.with({ path: '/workspace.json' }).toString(true);
  const files = new MemoryFiles(fill(address));
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider(scheme, {
      async provideFileSearchResults({ pattern }, { folder }) {
        const paths = await files.list(folder.path);
        const wanted = pattern.toLowerCase();
        return paths
          .filter((path) => path.toLowerCase().includes(wanted))
          .map((path) => folder.with({ path }));
      },
    }),
  );
};

/**
 * The folder that the server gives: a path in it to the file's bytes in Base64.
 * @param {string} address
 */
async function fill(address) {
  /** @type {[string, string][]} */
  const files = Object.entries(await (await fetch(address)).json());
  return files.map(([path, bytes]) => ({
    path: `/workspace/${path}`,
    bytes: Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)),
  }));
}

const { FileSystemError, FileType, FileChangeType } = vscode;

/** Files and folders by their paths; a folder is an entry without bytes. */
class MemoryFiles {
  #entries = new Map();
  #changed = new vscode.EventEmitter();
  #filled;
  onDidChangeFile = this.#changed.event;

  /** @param {Promise<{ path: string, bytes: Uint8Array }[]>} content */
  constructor(content) {
    this.#put('/', undefined);
    this.#put('/workspace', undefined);
    this.#filled = content.then((files) => {
      for (const { path, bytes } of files) {
        for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1)) {
          if (!this.#entries.has(path.slice(0, at))) this.#put(path.slice(0, at), undefined);
        }
        this.#put(path, bytes);
      }
    });
  }

  /** All files below a folder. */
  async list(folder) {
    await this.#filled;
    const found = [...this.#entries].filter(([path, { bytes }]) => bytes && path.startsWith(`${folder}/`));
    return found.map(([path]) => path);
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  async stat(uri) {
    const { bytes, ctime, mtime } = await this.#get(uri);
    return { type: bytes ? FileType.File : FileType.Directory, ctime, mtime, size: bytes?.length ?? 0 };
  }

  async readDirectory(uri) {
    if ((await this.#get(uri)).bytes) throw FileSystemError.FileNotADirectory(uri);
    const folder = uri.path === '/' ? '' : uri.path;
    return [...this.#entries]
      .filter(([path]) => path !== '/' && path.slice(0, path.lastIndexOf('/')) === folder)
      .map(([path, { bytes }]) => [
        path.slice(folder.length + 1),
        bytes ? FileType.File : FileType.Directory,
      ]);
  }

  async createDirectory(uri) {
    await this.#parent(uri);
    if (this.#entries.has(uri.path)) throw FileSystemError.FileExists(uri);
    this.#put(uri.path, undefined);
    this.#fire(FileChangeType.Created, uri);
  }

  async readFile(uri) {
    const { bytes } = await this.#get(uri);
    if (!bytes) throw FileSystemError.FileIsADirectory(uri);
    return bytes;
  }

  async writeFile(uri, content, { create, overwrite }) {
    await this.#parent(uri);
    const before = this.#entries.get(uri.path);
    if (before && !before.bytes) throw FileSystemError.FileIsADirectory(uri);
    if (!before && !create) throw FileSystemError.FileNotFound(uri);
    if (before && create && !overwrite) throw FileSystemError.FileExists(uri);
    this.#put(uri.path, Uint8Array.from(content), before?.ctime);
    this.#fire(before ? FileChangeType.Changed : FileChangeType.Created, uri);
  }

  async delete(uri, { recursive }) {
    await this.#get(uri);
    const below = this.#below(uri);
    if (below.length > 0 && !recursive) throw FileSystemError.NoPermissions(uri);
    for (const path of [uri.path, ...below]) this.#entries.delete(path);
    this.#fire(FileChangeType.Deleted, uri);
  }

  async rename(from, to, { overwrite }) {
    await this.#get(from);
    await this.#parent(to);
    if (this.#entries.has(to.path)) {
      if (!overwrite) throw FileSystemError.FileExists(to);
      await this.delete(to, { recursive: true });
    }
    for (const path of [from.path, ...this.#below(from)]) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path));
      this.#entries.delete(path);
    }
    this.#fire(FileChangeType.Deleted, from);
    this.#fire(FileChangeType.Created, to);
  }

  async #get(uri) {
    await this.#filled;
    const entry = this.#entries.get(uri.path);
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  async #parent(uri) {
    const parent = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) || '/' });
    if ((await this.#get(parent)).bytes) throw FileSystemError.FileNotADirectory(parent);
  }

  #below(uri) {
    return [...this.#entries.keys()].filter((path) => path.startsWith(`${uri.path}/`));
  }

  #put(path, bytes, ctime = Date.now()) {
    this.#entries.set(path, { bytes, ctime, mtime: Date.now() });
  }

  #fire(type, uri) {
    this.#changed.fire([{ type, uri }]);
  }
}
