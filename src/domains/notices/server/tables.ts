export type NoticesTables = {
	'notices.notification': {
		id: string;
		account_id: string;
		event: string;
		facts: Buffer;
		link: string;
		dedupe_key: string;
		made_at: Date;
		read_at: Date | null;
	};
	'notices.dispatch': {
		id: string;
		notification_id: string;
		channel: 'inbox' | 'email' | 'sms';
		state: 'waiting' | 'sent' | 'failed' | 'no-channel';
		outgoing_id: string | null;
		at: Date;
	};
};
