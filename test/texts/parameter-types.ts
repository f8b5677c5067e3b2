import ts from 'typescript';

export type Parameter = { name: string; type: string };

/** For each function written in the object that `source` exports as `name`: its parameters, under the path of its keys. */
export function parametersIn(source: string, name: string): Map<string, Parameter[]> {
  const file = ts.createSourceFile('catalogue.ts', source, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Parameter[]>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: declared, initializer } of statement.declarationList.declarations) {
      if (declared.getText() === name && initializer) visit(initializer, '', found);
    }
  }
  return found;
}

function visit(node: ts.Expression, path: string, found: Map<string, Parameter[]>): void {
  const inner = unwrapped(node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) found.set(path, parametersOf(inner));
  if (ts.isArrayLiteralExpression(inner)) {
    for (const [index, element] of inner.elements.entries()) visit(element, joined(path, String(index)), found);
  }
  if (!ts.isObjectLiteralExpression(inner)) return;
  for (const property of inner.properties) {
    if (!property.name) continue;
    const key = joined(path, ts.isStringLiteral(property.name) ? property.name.text : property.name.getText());
    if (ts.isPropertyAssignment(property)) visit(property.initializer, key, found);
    if (ts.isMethodDeclaration(property)) found.set(key, parametersOf(property));
  }
}

function unwrapped(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? unwrapped(node.expression)
    : node;
}

function parametersOf(node: ts.SignatureDeclaration): Parameter[] {
  return node.parameters.map(({ name, type }) => ({ name: name.getText(), type: type?.getText() ?? 'no type' }));
}

export function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
