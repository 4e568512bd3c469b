import type { IncomingMessage } from 'node:http';
import type { Engine } from '#gateway/engine';
import { type Answer, errorAnswer } from './answer';
import { answerCommand, answerPipeline, answerTransaction } from './answer-commands';
import { answerEdgeConfig } from './answer-edge-config';
import { answerHealth } from './answer-health';
import { isAuthorised } from './is-authorised';
import { parseCommand, parseJson, parsePipeline } from './parse-commands';
import { parsePathCommand } from './parse-path-command';
import { readBody } from './read-body';

export const MAX_BODY_BYTES = 8 * 1024 * 1024;

export interface Gateway {
  engine: Engine;
  engineName: string;
  token: string;
}

interface Target {
  path: string;
  query: URLSearchParams;
}

/** Which methods each protocol takes; the path form (`/get/foo`) is everything that is not named. */
const METHODS = {
  health: ['GET', 'HEAD'],
  edgeConfig: ['GET', 'HEAD'],
  json: ['POST', 'PUT'],
  path: ['GET', 'POST', 'PUT'],
};

/** One request of any of the three protocols to its answer. */
export async function handleRequest(gateway: Gateway, request: IncomingMessage): Promise<Answer> {
  const target = readTarget(request.url ?? '/');
  const protocol = protocolOf(target.path);
  if (!METHODS[protocol].includes(request.method ?? '')) return refuseMethod(METHODS[protocol]);
  if (protocol === 'health') return answerHealth(gateway.engine, gateway.engineName);

  const queryToken = target.query.get(protocol === 'edgeConfig' ? 'token' : '_token');
  if (!isAuthorised(request.headers.authorization, queryToken, gateway.token)) {
    return errorAnswer(401, 'WRONGPASS invalid or missing auth token');
  }
  if (protocol === 'edgeConfig') {
    return answerEdgeConfig(gateway.engine, target.path, target.query, request.headers['if-none-match']);
  }
  return handleCommands(gateway.engine, request, target);
}

async function handleCommands(engine: Engine, request: IncomingMessage, target: Target): Promise<Answer> {
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok && body.reason === 'too_large') {
    return errorAnswer(413, `ERR max request size exceeded: a body may have ${MAX_BODY_BYTES} bytes`);
  }
  if (!body.ok) return errorAnswer(400, 'ERR the request ended before its body did');
  const encoding = request.headers['upstash-encoding'] === 'base64' ? 'base64' : 'text';

  if (!isJsonPath(target.path)) {
    const command = parsePathCommand(target.path, target.query, body.bytes);
    return command.ok ? answerCommand(engine, command.value, encoding) : errorAnswer(400, command.reason);
  }
  const json = parseJson(body.bytes);
  if (!json.ok) return errorAnswer(400, json.reason);
  if (target.path === '/') {
    const command = parseCommand(json.value);
    return command.ok ? answerCommand(engine, command.value, encoding) : errorAnswer(400, command.reason);
  }
  const commands = parsePipeline(json.value);
  if (!commands.ok) return errorAnswer(400, commands.reason);
  const answer = target.path === '/pipeline' ? answerPipeline : answerTransaction;
  return answer(engine, commands.value, encoding);
}

/** Taken apart by hand: `new URL` would drop `//`, `.` and `..`, which are legal in keys of the path form. */
function readTarget(target: string): Target {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  return { path, query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)) };
}

function protocolOf(path: string): keyof typeof METHODS {
  if (path === '/healthz') return 'health';
  if (path === '/edge-config' || path.startsWith('/edge-config/')) return 'edgeConfig';
  return isJsonPath(path) ? 'json' : 'path';
}

function isJsonPath(path: string): boolean {
  return path === '/' || path === '/pipeline' || path === '/multi-exec';
}

function refuseMethod(allowed: readonly string[]): Answer {
  return { ...errorAnswer(405, 'ERR method not allowed'), headers: { allow: allowed.join(', ') } };
}
