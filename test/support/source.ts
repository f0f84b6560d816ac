/** Reads the program's own source for the tests about its shape: which file imports what, and every text written in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

export interface SourceFile {
  /** From src/, with slashes: 'store/schema.ts'. */
  path: string;
  text: string;
  imports: Import[];
  tree: Node;
}

export interface Import {
  /** From the repository's root for local files ('src/dialogue/say.ts'), else the name of the package or 'node:…'. */
  target: string;
  /** Gone when types are stripped. */
  isType: boolean;
  /** import('…'): loaded when it is reached, not with the file. */
  isLater: boolean;
  /** Names taken; '*' for all. */
  names: string[];
}

/** A node of the syntax tree, read without trusting its shape. */
export type Node = { type: string } & Record<string, unknown>;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every TypeScript file under src/, parsed. */
export function sourceFiles(): SourceFile[] {
  const found = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return found.map((path) => sourceFile(path.split(sep).join('/'), readFileSync(join(root, 'src', path), 'utf8'))).sort(byPath);
}

/** One file, parsed. */
export function sourceFile(path: string, text: string): SourceFile {
  const tree = nodeOf(parseAst(text, { lang: 'ts' }));
  if (tree === null) throw new Error(`${path} was parsed into nothing`);
  const imports = nodes(tree).flatMap(({ node }) => importOf(path, node));
  return { path, text, imports, tree };
}

/** All nodes below, each with the nodes around it, innermost last. */
export function nodes(tree: Node): { node: Node; around: Node[] }[] {
  const found: { node: Node; around: Node[] }[] = [];
  const visit = (node: Node, around: Node[]) => {
    found.push({ node, around });
    for (const child of childrenOf(node)) visit(child, [...around, node]);
  };
  visit(tree, []);
  return found;
}

/** The child under `key`, when it is a node. */
export function childOf(node: Node, key: string): Node | null {
  return nodeOf(node[key]);
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).map(nodeOf).filter((child) => child !== null));
}

function nodeOf(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    ? { ...value, type: value.type }
    : null;
}

/** Static imports, re-exports and import('…'). */
function importOf(path: string, node: Node): Import[] {
  if (!/^(Import(Declaration|Expression)|Export(Named|All)Declaration)$/.test(node.type)) return [];
  const source = childOf(node, 'source')?.value;
  if (typeof source !== 'string') return [];
  const specifiers = childrenOf(node).filter(({ type }) => /Specifier$/.test(type));
  const kind = node.importKind ?? node.exportKind;
  const isType = kind === 'type' || (specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type'));
  const isLater = node.type === 'ImportExpression';
  return [{ target: targetOf(path, source), isType, isLater, names: specifiers.length > 0 ? specifiers.map(nameOf) : ['*'] }];
}

function nameOf(specifier: Node): string {
  const name = (childOf(specifier, 'imported') ?? childOf(specifier, 'local'))?.name;
  return specifier.type === 'ImportNamespaceSpecifier' || typeof name !== 'string' ? '*' : name;
}

function targetOf(path: string, source: string): string {
  if (source.startsWith('.'))
    return relative(root, join(root, posix.normalize(posix.join('src', dirname(path), source))))
      .split(sep)
      .join('/');
  if (source.startsWith('node:')) return source;
  return source.split('/', source.startsWith('@') ? 2 : 1).join('/');
}

function byPath(left: SourceFile, right: SourceFile): number {
  return left.path < right.path ? -1 : 1;
}
