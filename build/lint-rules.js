/** The one lint rule of our own: `new Date()` reads the machine's clock, which the edge hands in. */
const noClock = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0)
        context.report({ node, message: 'The edge hands in the clock.' })
    },
  }),
}

export default { meta: { name: 'parley' }, rules: { 'no-clock': noClock } }
