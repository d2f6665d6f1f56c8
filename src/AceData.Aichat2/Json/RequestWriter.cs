namespace AceData.Aichat2;

/// <summary>Writes requests as JSON: exactly what the caller set, nothing else.</summary>
internal static class RequestWriter
{
    public static byte[] Chat(ChatRequest request, bool inBackground) => RequestBody.WriteObject(request, (request, inBackground), static (writer, chat) =>
    {
        WriteChat(writer, chat.request);
        if (chat.inBackground)
        {
            writer.WriteBoolean("async"u8, true);
        }
    });

    public static byte[] Retrieve(RetrieveRequest request) => RequestBody.WriteObject(request, static (writer, request) => WriteAction(writer, "retrieve"u8, request.Id));

    public static byte[] RetrieveBatch(RetrieveBatchRequest request) => RequestBody.WriteObject(request, static (writer, request) =>
    {
        WriteAction(writer, "retrieve_batch"u8, id: null);
        writer.WriteIfSet("model"u8, request.Model?.Value);
        writer.WriteIfSet("model_group"u8, request.ModelGroup?.Value);
        writer.WriteIfSet("user_id"u8, request.UserId);
        writer.WriteIfSet("application_id"u8, request.ApplicationId);
        writer.WriteIfSet("offset"u8, request.Offset);
        writer.WriteIfSet("limit"u8, request.Limit);
    });

    public static byte[] Update(UpdateRequest request) => RequestBody.WriteObject(request, static (writer, request) =>
    {
        WriteAction(writer, "update"u8, request.Id);
        writer.WriteIfSet("title"u8, request.Title);
        if (request.Messages is not null)
        {
            writer.WriteStartArray("messages"u8);
            foreach (var message in request.Messages)
            {
                LenientJson.Serialize(writer, message, Aichat2Json.Default.Message);
            }

            writer.WriteEndArray();
        }
    });

    public static byte[] Delete(DeleteRequest request) => RequestBody.WriteObject(request, static (writer, request) => WriteAction(writer, "delete"u8, request.Id));

    private static void WriteChat(Utf8JsonWriter writer, ChatRequest request)
    {
        writer.WriteIfSet("id"u8, request.Id);
        writer.WriteIfSet("model"u8, request.Model?.Value);
        writer.WriteIfSet("question"u8, request.Question);
        if (request.Message is not null)
        {
            writer.WritePropertyName("message"u8);
            LenientJson.Serialize(writer, request.Message, Aichat2Json.Default.MessageContent);
        }

        writer.WriteIfSet("stateful"u8, request.Stateful);
        writer.WriteIfSet("references"u8, request.References);
        writer.WriteIfSet("preset"u8, request.Preset);
        writer.WriteIfSet("max_turns"u8, request.MaxTurns);
        writer.WriteIfSet("callback_url"u8, request.CallbackUrl?.OriginalString);
        writer.WriteIfSet("allowed_skills"u8, request.AllowedSkills);
        writer.WriteIfSet("allowed_mcp_servers"u8, request.AllowedMcpServers);
        WritePolicy(writer, request.UnattendedPolicy);
        writer.WriteIfSet("tool_results"u8, request.ToolResults, WriteToolResult);
        writer.WriteIfSet("client_tools"u8, request.ClientTools, WriteClientTool);
        writer.WriteIfSet("user_id"u8, request.UserId);
        writer.WriteIfSet("application_id"u8, request.ApplicationId);
    }

    private static void WritePolicy(Utf8JsonWriter writer, UnattendedPolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        writer.WritePropertyName("unattended_policy"u8);
        writer.WriteObject(policy, static (writer, policy) =>
        {
            writer.WriteIfSet("mode"u8, policy.Mode?.Value);
            writer.WriteIfSet("allowed_skills"u8, policy.AllowedSkills);
            writer.WriteIfSet("allowed_mcp_servers"u8, policy.AllowedMcpServers);
            writer.WriteIfSet("expires_at"u8, policy.ExpiresAt?.ToUnixTimeSeconds());
        });
    }

    private static void WriteToolResult(Utf8JsonWriter writer, ToolResult result) => writer.WriteObject(result, static (writer, result) =>
    {
        writer.WriteString("tool_use_id"u8, result.ToolUseId);
        writer.WriteString("output"u8, result.Output);
        writer.WriteIfSet("is_error"u8, result.IsError);
    });

    private static void WriteClientTool(Utf8JsonWriter writer, ClientToolDefinition tool) => writer.WriteObject(tool, static (writer, tool) =>
    {
        writer.WriteString("name"u8, tool.Name);
        writer.WriteIfSet("displayName"u8, tool.DisplayName);
        writer.WriteString("description"u8, tool.Description);
        writer.WritePropertyName("inputSchema"u8);
        tool.InputSchema.WriteTo(writer);
    });

    private static void WriteAction(Utf8JsonWriter writer, ReadOnlySpan<byte> action, string? id)
    {
        writer.WriteString("action"u8, action);
        writer.WriteIfSet("id"u8, id);
    }
}
