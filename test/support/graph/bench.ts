/** The Cloud API channel, started against its stand-in and behind the real routes: what the channel's tests begin with. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { patience } from '../../../src/channels/body.ts';
import type { Posted } from '../../../src/channels/channel.ts';
import { type WhatsAppCloudChannel, type WhatsAppCloudSettings, whatsappCloud } from '../../../src/channels/whatsapp-cloud/index.ts';
import { whatsappRoutes } from '../../../src/web/whatsapp.ts';
import type { Ears } from '../../channels/contract.ts';
import { logInto } from '../lines.ts';
import { type GraphStandIn, startGraph } from './server.ts';
import { cloudSettings } from './settings.ts';

export interface CloudBench {
  channel: WhatsAppCloudChannel;
  standIn: GraphStandIn;
  lines: string[];
  posted: PostedAsked;
  close(): Promise<void>;
}

/** The port of what may still be given up: what the channel asks of it, answered as the test says. */
export type PostedAsked = Posted & { answer: Awaited<ReturnType<Posted['again']>>; arrived: string[]; asked: string[][] };

function postedAsked(): PostedAsked {
  const port: PostedAsked = {
    answer: 'queued',
    arrived: [],
    asked: [],
    over: async (sent) => void port.arrived.push(...sent.map(({ message }) => message)),
    again: async (...given) => {
      port.asked.push(given);
      return port.answer;
    },
  };
  return port;
}

export const template = { name: 'kabar_laporan', language: 'id' };
/** As docs/whatsapp-cloud.md asks operators to submit it. */
export const templateBody = 'Kabar dari layanan pengaduan: {{1}} Balas pesan ini bila ada yang ingin Anda sampaikan.';

/** Fast: the channel's own pauses last milliseconds. The template is approved. */
export async function openCloud(listening: Ears, settings: Partial<WhatsAppCloudSettings> = {}): Promise<CloudBench> {
  const { subscribe, ...bench } = await prepareCloud(settings);
  await bench.channel.start(
    (incoming) => listening.ear(incoming),
    (event) => listening.presence(event),
  );
  await subscribe();
  return bench;
}

/** The same, for a program that starts the channel itself; then `subscribe` sets the webhook. */
export async function prepareCloud(settings: Partial<WhatsAppCloudSettings> = {}): Promise<CloudBench & { subscribe(): Promise<void> }> {
  const standIn = await startGraph();
  standIn.approve({ ...template, body: templateBody });
  const lines: string[] = [];
  const posted = postedAsked();
  const channel = whatsappCloud({ ...settingsFor(standIn, lines), posted, ...settings });
  const door = await openDoor(channel);
  return {
    channel,
    standIn,
    lines,
    posted,
    subscribe: () => standIn.webhook.subscribe(`${door.url}/whatsapp`),
    async close() {
      standIn.webhook.close();
      await channel.stop();
      await door.close();
      await standIn.close();
    },
  };
}

/** Patient with a busy machine; where a call is to hang, a test brings a shorter `callMs`. */
export const timing = { callMs: 10_000, uploadMs: 10_000, patience, pauseMs: 5, pauseMaxMs: 20 };

export function settingsFor(standIn: GraphStandIn, lines: string[]): WhatsAppCloudSettings {
  return {
    apiRoot: standIn.apiRoot,
    token: standIn.token,
    phoneId: standIn.phoneId,
    appSecret: standIn.appSecret,
    verifyToken: standIn.verifyToken,
    templates: { status: template },
    words: { choose: 'Pilih' },
    posted: postedAsked(),
    log: logInto(lines),
    now: () => standIn.world.now(),
    steady: () => standIn.world.now(),
    timing,
  };
}

/** What an operator sets for a program that is to use it, with the template that is approved there. */
export function environmentFor(graph: GraphStandIn): Record<string, string> {
  return { ...cloudSettings(graph), WHATSAPP_CLOUD_TEMPLATE: template.name, WHATSAPP_CLOUD_TEMPLATE_LANGUAGE: template.language };
}

/** The real routes on a server of their own. */
async function openDoor(channel: WhatsAppCloudChannel): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(express().use('/whatsapp', whatsappRoutes(channel)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
