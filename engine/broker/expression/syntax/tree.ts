import { SyntaxFault } from './syntax-error.ts';

/** A node of the library's tree with the source it stands for: names as the author wrote them. */
export interface Tree {
  name: string;
  from: number;
  text: string;
  parts: Tree[];
}

interface LibraryNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly type: { readonly isError: boolean };
  readonly firstChild: LibraryNode | null;
  readonly nextSibling: LibraryNode | null;
}

/** Nesting that no expression of a person reaches; deeper ones would end the stack. */
const DEPTH_MAX = 400;

/** Copies the library's tree; throws a SyntaxFault where it repaired one. */
export function copyTree(node: LibraryNode, source: string, depth = 0): Tree {
  if (node.type.isError || depth > DEPTH_MAX) throw new SyntaxFault(`at ${node.from}`);
  const parts: Tree[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    parts.push(copyTree(child, source, depth + 1));
  }
  return { name: node.name, from: node.from, text: source.slice(node.from, node.to), parts };
}

/** A node's part by position; throws a SyntaxFault where there is none. */
export function part(tree: Tree, index: number): Tree {
  const found = tree.parts[index];
  if (found === undefined) throw new SyntaxFault(`at ${tree.from}`);
  return found;
}

/** A node's first part of a name; throws a SyntaxFault where there is none. */
export function childNamed(tree: Tree, name: string): Tree {
  const found = tree.parts.find((one) => one.name === name);
  if (found === undefined) throw new SyntaxFault(`at ${tree.from}`);
  return found;
}
