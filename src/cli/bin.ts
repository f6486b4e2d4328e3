#!/usr/bin/env node
import { runOnProcess } from './on-process.js';

void runOnProcess();
