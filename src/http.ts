/**
 * Node's http without what its import brings: for that Node looks at every export, WebSocket among them, and so loads the whole of its fetch
 * (0.8 MB of source alone, 4 MB of a running program, 13 MB of one that does nothing else).
 */
export const http = process.getBuiltinModule('node:http');
export const https = process.getBuiltinModule('node:https');
