import 'enpc-refund-form/define.js';
import {provideZonelessChangeDetection} from '@angular/core';
import {bootstrapApplication} from '@angular/platform-browser';
import {RefundPage} from './refund-page';

void bootstrapApplication(RefundPage, {providers: [provideZonelessChangeDetection()]});
