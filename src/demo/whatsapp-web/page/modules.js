/** `require` as the library calls it: the name of a module → what it offers. A name that is not here is told to the far side. */
import { createWid, MsgKey, Wid } from './ids.js';
import { encode, OpaqueData, prepRawMedia } from './media.js';
import { Collection } from './models.js';
import { Cmd, Conn, chats, contacts, me, messageOf, messages, Socket } from './store.js';

const link = /https?:\/\/\S+/g;

/** Only their presence matters to the library: nothing of them is called for what the program does. */
const empty = { WAWebAdvSignatureApi: {}, WAWebSyncGatingUtils: {}, WAWebCallCollection: undefined };

export function createModules({ wire, sending, pairing, tables }) {
  Object.assign(messages, { getMessagesById: sending.getMessagesById });
  Object.assign(Cmd, { refreshQR: pairing.refresh, sendRevokeMsgs: sending.sendRevokeMsgs, sendDeleteMsgs: sending.sendDeleteMsgs });
  return {
    ...empty,
    ...login(pairing),
    ...chatting(sending),
    ...media(sending),
    ...people(sending),
    ...collections(tables),
    ...resend(wire),
  };
}

function login(pairing) {
  const pubKey = new Uint8Array(32).fill(7);
  return {
    WAWebSocketModel: { Socket },
    WAWebCmd: { Cmd },
    WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 } },
    WAWebConnModel: { Conn },
    WAWebSignalStoreApi: { waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey } }) } },
    WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey } }) } },
    WABase64: { encodeB64: encode },
    WAWebUserPrefsMultiDevice: { getADVSecretKey: () => encode(pubKey) },
    WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
    WAWebAltDeviceLinkingApi: {
      setPairingType: () => undefined,
      initializeAltDeviceLinking: async () => undefined,
      initializeQRLinking: async () => undefined,
      startAltLinkingFlow: pairing.code,
    },
    WAWebLaunchSocketUtils: { refreshQR: pairing.refresh },
    WAWebMiscBrowserUtils: { info: () => ({ os: 'Linux', name: 'Chrome' }) },
    WAWebUserPrefsMeUser: { getMaybeMePnUser: () => me.pn, getMaybeMeLidUser: () => me.lid },
  };
}

function chatting(sending) {
  const links = (text) => [...(text ?? '').matchAll(link)].map(([href]) => ({ href }));
  return {
    WALinkify: { findLinks: links, findLink: (text) => links(text)[0] },
    WAWebWidFactory: { createWid, createWidFromWidLike: createWid, asUserWidOrThrow: userWid },
    WAWebMsgKey: MsgKey,
    WAWebFindChatAction: sending,
    WAWebChatLoadMessages: sending,
    WAWebLidMigrationUtils: { toPn: (wid) => contacts.get(wid)?.phoneNumber },
    WAWebChatGetters: {
      getIsNewsletter: (chat) => chat.id.server === 'newsletter',
      getIsBroadcast: (chat) => chat.id.server === 'broadcast',
    },
    WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: () => ({}) },
    WAWebSendMsgChatAction: sending,
    WAWebLinkPreviewChatAction: { getLinkPreview: async () => undefined },
    WAWebStreamModel: { Stream: { markAvailable: () => undefined, markUnavailable: () => undefined } },
    WAWebUpdateUnreadChatAction: sending,
    WAWebChatStateBridge: {
      sendChatStateComposing: sending.state('typing'),
      sendChatStateRecording: sending.state('recording'),
      sendChatStatePaused: sending.state('paused'),
    },
    WAWebPresenceChatAction: { sendPresenceAvailable: () => undefined, sendPresenceUnavailable: () => undefined },
    WAWebMsgReply: { canReplyMsg: (message) => message.canReply() },
    WAWebQuotedMsgModelUtils: { getQuotedMsgObj: quotedOf },
    WAWebSendReactionMsgAction: sending,
    WAWebMsgActionCapability: {
      canEditText: sending.canEditText,
      canEditCaption: () => false,
      canSenderRevokeMsg: (message) => message.id.fromMe,
      canAdminRevokeMsg: () => false,
    },
    WAWebSendMessageEditAction: sending,
  };
}

function media(sending) {
  return {
    WAWebMediaOpaqueData: OpaqueData,
    WAWebPrepRawMedia: { prepRawMedia },
    WAWebMediaStorage: sending.shelf,
    WAWebMmsMediaTypes: { msgToMediaType: ({ type }) => type, castToV4: (type) => type },
    WAWebMediaDataUtils: { shouldUseMediaCache: () => false },
    WAWebMediaInMemoryBlobCache: { InMemoryMediaBlobCache: { put: () => undefined } },
    WAWebMediaMmsV4Upload: sending,
    WAWebDownloadManager: { downloadManager: sending },
  };
}

function people(sending) {
  const never = () => false;
  const field = (name) => (contact) => contact[name];
  return {
    WAWebContactGetters: {
      getIsMe: (contact) => contact.id._serialized === me.pn?._serialized,
      getIsUser: (contact) => contact.id.isUser(),
      getIsGroup: (contact) => contact.id.isGroup(),
      getIsWAContact: () => true,
      getUserid: (contact) => contact.id.user,
      getVerifiedName: field('verifiedName'),
      getVerifiedLevel: field('verifiedLevel'),
      getStatusMute: never,
      getName: field('name'),
      getShortName: field('shortName'),
      getPushname: field('pushname'),
      getIsEnterprise: never,
    },
    WAWebFrontendContactGetters: { getIsMyContact: never },
    WAWebApiContact: {
      getAlternateUserWid: (wid) => contacts.get(wid)?.lid ?? contacts.get(wid)?.phoneNumber,
      getCurrentLid: (wid) => contacts.get(wid)?.lid,
      getPhoneNumber: (wid) => contacts.get(wid)?.phoneNumber,
    },
    WAWebQueryExistsJob: sending,
    WAWebPhoneUtils: { formattedPhoneNumber: (id) => `+${id.split('@')[0]}` },
  };
}

function collections(tables) {
  return {
    WAWebCollections: {
      Msg: messages,
      Chat: chats,
      Contact: contacts,
      Blocklist: new Collection(),
      BusinessProfile: new Collection(),
      GroupMetadata: { update: async () => undefined },
    },
    WAWebAddonReactionTableMode: { reactionTableMode: tables.reactions },
    WAWebAddonPollVoteTableMode: { pollVoteTableMode: tables.votes },
  };
}

function resend(wire) {
  const handlePlaceholderMsgsSeen = (waiting) => wire.tell('resend', { keys: waiting.map((message) => message.id._serialized) });
  return { WAWebNonMessageDataRequestPlaceholderMessageResendUtils: { handlePlaceholderMsgsSeen } };
}

function userWid(wid) {
  if (wid instanceof Wid && wid.isUser()) return wid;
  throw new Error('wid error: not a user');
}

/** The quoted message itself, or what the reply carries of it. */
function quotedOf({ id, quotedMsg, quotedStanzaID, quotedKey, from, to }) {
  const chat = chats.get(id.remote);
  const known = chat?.msgs.getModelsArray().find((one) => one.id.id === quotedStanzaID);
  return known ?? messageOf({ ...quotedMsg, key: quotedKey, from: from._serialized, to: to._serialized });
}
