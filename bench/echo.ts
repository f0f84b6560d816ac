/** The floor of the platform's library: grammY's own webhook, no database, one answer. Arguments: port, port of the Bot API, secret. */
import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

const [port = '0', botApi = '0', secretToken = ''] = process.argv.slice(2);
const bot = new Bot('7000000001:AAF-bench', { client: { apiRoot: `http://127.0.0.1:${botApi}` } });
bot.on('message:text', (context) => context.reply('ok'));
const server = createServer(webhookCallback(bot, 'http', { secretToken }));
server.listen(Number(port), '127.0.0.1', () => console.log('ready'));
