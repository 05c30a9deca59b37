/**
 * A component shows signals and computeds (docs: "Signals live in models; components only show"). A component that reads in another way is not redrawn at
 * changes: a model's methods run untracked, `peek` and a copy in `useState` keep an old value, and `void x.value` hides that the value is read elsewhere.
 */

/** Array methods, which call their callbacks at once: inside a component, while it is drawn. */
const AT_ONCE = new Set([
  'map',
  'filter',
  'flatMap',
  'find',
  'findLast',
  'some',
  'every',
  'reduce',
  'sort',
  'toSorted',
]);
/** The hooks by which a component gets models. */
const SOURCES = new Set(['useApp', 'useWork', 'useModel']);

const isDrawing = (name) => typeof name === 'string' && /^(?:[A-Z]|use[A-Z])/.test(name);
const isRead = (node) => node?.type === 'MemberExpression' && node.property.name === 'value';

/** The name with which a chain of members begins. Null when the chain reads a signal, since the component then is told of changes. */
function rootOf(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return node.callee.name ?? null;
  if (node.type === 'ChainExpression') return rootOf(node.expression);
  return node.type === 'MemberExpression' && !isRead(node) ? rootOf(node.object) : null;
}

/** The names that a declaration destructures from a model or a context. */
function namesIn(pattern) {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((one) => (one.type === 'Property' ? namesIn(one.value) : namesIn(one.argument)));
}

/** Does this call run its callbacks at once, while the component is drawn? */
function runsAtOnce({ callee }) {
  return callee.type === 'MemberExpression' && AT_ONCE.has(callee.property.name);
}

const signals = {
  create(context) {
    /** The functions around the current node: whether each runs while a component is drawn, and the names of models that it declares. */
    const around = [];
    /** The number of `useState` calls around the current node. */
    let inState = 0;
    const isDrawn = () => around.at(-1)?.isDrawn === true;
    const isModel = (name) => SOURCES.has(name) || around.some(({ models }) => models.has(name));
    const say = (node, message) => context.report({ node, message });

    const enter = (node) => {
      const { parent } = node;
      const name = node.id?.name ?? (parent?.type === 'VariableDeclarator' ? parent.id.name : undefined);
      const isCallback = parent?.type === 'CallExpression' && parent.callee !== node && runsAtOnce(parent) && isDrawn();
      around.push({ isDrawn: isDrawing(name) || isCallback, models: new Set() });
    };
    const leave = () => void around.pop();

    return {
      FunctionDeclaration: enter,
      'FunctionDeclaration:exit': leave,
      FunctionExpression: enter,
      'FunctionExpression:exit': leave,
      ArrowFunctionExpression: enter,
      'ArrowFunctionExpression:exit': leave,

      VariableDeclarator({ id, init }) {
        const isSource = init?.type === 'CallExpression' && SOURCES.has(init.callee.name);
        if (isSource) namesIn(id).forEach((name) => around.at(-1)?.models.add(name));
      },
      UnaryExpression(node) {
        if (node.operator === 'void' && isRead(node.argument))
          say(node, 'Read the signal where it is needed: `void` hides what a change of it draws anew.');
      },
      MemberExpression(node) {
        if (inState > 0 && isRead(node))
          say(node, 'A copy of a signal in useState shows what was: read the signal, or take a computed.');
      },
      CallExpression(node) {
        const { callee } = node;
        if (callee.name === 'useState') inState++;
        if (callee.type !== 'MemberExpression' || !isDrawn()) return;
        if (callee.property.name === 'peek') say(node, 'A drawing that peeks is not told of changes: read the value.');
        else if (isModel(rootOf(callee)))
          say(
            node,
            'A method of a model runs untracked, so this drawing is not told of changes: take a signal or a computed.',
          );
      },
      'CallExpression:exit'(node) {
        if (node.callee.name === 'useState') inState--;
      },
    };
  },
};

/**
 * Forbids casts in tests. A test that casts its arguments still passes when the tested code needs something else. Tests pass real models, or parts of them
 * by their types.
 */
const casts = {
  create(context) {
    return {
      TSAsExpression({ expression, typeAnnotation }) {
        const isNever = typeAnnotation.type === 'TSNeverKeyword';
        const isTwice = expression.type === 'TSAsExpression' && expression.typeAnnotation.type === 'TSUnknownKeyword';
        if (isNever || isTwice)
          context.report({
            node: typeAnnotation,
            message: 'Give a real model or a part of one: a cast hides what is asked for.',
          });
      },
    };
  },
};

export default { meta: { name: 'shown' }, rules: { signals, casts } };
